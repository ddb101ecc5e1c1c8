package io.orderstream.platform.proxy;

/** What becomes of the bytes after which a connection is cut. In both cases the client hears nothing but the reset. */
public enum Delivery {
    /** The server gets them and answers; the answer is thrown away and the connection is cut only then, so the server surely acted. */
    DELIVERED,
    /** The server never gets them; its side is cut as well. */
    SWALLOWED
}
