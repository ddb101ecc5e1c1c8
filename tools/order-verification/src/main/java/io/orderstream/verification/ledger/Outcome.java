package io.orderstream.verification.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an attempt's answer means to the client. */
public enum Outcome {
    /** 2xx: the order is durable. */
    @JsonProperty("ok")
    OK,

    /** 4xx: nothing was written by this attempt. */
    @JsonProperty("fail")
    FAIL,

    /** Anything else, no answer included: the order may have been written. */
    @JsonProperty("unknown")
    UNKNOWN
}
