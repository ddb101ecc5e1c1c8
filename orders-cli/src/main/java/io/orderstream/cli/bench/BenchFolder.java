package io.orderstream.cli.bench;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.StateFolder;

/** Where a benchmark's system and figures are. */
final class BenchFolder {
    private BenchFolder() {}

    static StateFolder of(String benchmark) {
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        return new StateFolder(usual.root().resolve("bench").resolve(benchmark));
    }
}
