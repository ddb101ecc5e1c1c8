package io.orderstream.producer.ordering;

import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.Deadline;
import io.orderstream.producer.requests.RequestId;
import jakarta.servlet.http.HttpServletRequest;

/** A request that is being answered: what every step needs of it. */
record OpenRequest(HttpServletRequest http, RequestId id, Deadline deadline, Admission.Visit visit) {}
