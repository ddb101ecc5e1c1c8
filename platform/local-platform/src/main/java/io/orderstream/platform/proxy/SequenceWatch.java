package io.orderstream.platform.proxy;

import java.util.Arrays;

/** Keeps the last bytes of the piece before, for a sequence may begin in one piece and end in another. */
final class SequenceWatch implements ClientWatch {
    private final byte[] wanted;
    private byte[] before = {};

    SequenceWatch(byte[] wanted) {
        if (wanted.length == 0) {
            throw new IllegalArgumentException("nothing to look for");
        }
        this.wanted = wanted;
    }

    @Override
    public boolean sees(byte[] bytes, int length) {
        var window = Arrays.copyOf(before, before.length + length);
        System.arraycopy(bytes, 0, window, before.length, length);
        before = Arrays.copyOfRange(window, Math.max(0, window.length - wanted.length + 1), window.length);
        for (var start = 0; start + wanted.length <= window.length; start++) {
            if (Arrays.equals(window, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
