package io.orderstream.connect.supervision;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.connect.errors.ConnectException;

record SupervisorFigures(SupervisorLoop loop) implements SupervisorFiguresMXBean {
    private static final String NAME = "io.orderstream.connect:type=supervisor";

    @Override
    public long getRestarts() {
        return loop.restarts();
    }

    @Override
    public int getGivenUp() {
        return loop.givenUp();
    }

    void register() {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
        } catch (JMException e) {
            throw new ConnectException("the supervisor's figures cannot be shown", e);
        }
    }

    static void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException _) {
            // Never registered: the worker ended before it began.
        }
    }
}
