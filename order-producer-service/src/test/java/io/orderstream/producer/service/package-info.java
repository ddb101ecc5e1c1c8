@NullMarked
package io.orderstream.producer.service;

import org.jspecify.annotations.NullMarked;
