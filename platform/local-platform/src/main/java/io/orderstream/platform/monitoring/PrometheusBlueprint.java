package io.orderstream.platform.monitoring;

import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.HttpProbe;
import io.orderstream.platform.process.Installed;
import io.orderstream.platform.process.Launch;
import io.orderstream.running.StateFolder;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The machine's own Prometheus, with this project's configuration and rules. */
public record PrometheusBlueprint(int port, StateFolder state) implements Blueprint {
    public static final String PROGRAM = "prometheus";

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public boolean ready() {
        return HttpProbe.ok(URI.create("http://127.0.0.1:" + port + "/-/ready"));
    }

    @Override
    public Launch prepare() {
        var program =
                Installed.find(PROGRAM).orElseThrow(() -> new IllegalStateException("prometheus is not installed"));
        var data = state.data().resolve(name());
        return new Launch(
                        List.of(
                                program.toString(),
                                "--config.file=" + new PrometheusFolder(state).configuration(),
                                "--storage.tsdb.path=" + data,
                                "--storage.tsdb.retention.time=2d",
                                "--web.listen-address=127.0.0.1:" + port,
                                "--log.level=warn"),
                        Map.of(),
                        data)
                .inBackground();
    }
}
