package io.orderstream.cli.tracing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The length-delimited fields of a Protocol Buffers message, by their numbers; the others are skipped. */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final Map<Integer, List<byte[]>> fields = new HashMap<>();

    ProtoMessage(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            var tag = varint(in);
            switch ((int) (tag & 7)) {
                case VARINT -> varint(in);
                case FIXED64 -> in.getLong();
                case FIXED32 -> in.getInt();
                case DELIMITED -> {
                    var value = new byte[(int) varint(in)];
                    in.get(value);
                    fields.computeIfAbsent((int) (tag >>> 3), _ -> new ArrayList<>())
                            .add(value);
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (var shift = 0; ; shift += 7) {
            var next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    List<ProtoMessage> messages(int field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(ProtoMessage::new)
                .toList();
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    String hex(int field) {
        return HexFormat.of().formatHex(bytes(field));
    }

    private byte[] bytes(int field) {
        return fields.getOrDefault(field, List.of(new byte[0])).getLast();
    }
}
