package io.orderstream.producer.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the records.
 *
 * @param replica this replica's name, in the header of each of its records
 */
@ConfigurationProperties("orders.publishing")
record PublishingProperties(@DefaultValue("producer-1") String replica) {}
