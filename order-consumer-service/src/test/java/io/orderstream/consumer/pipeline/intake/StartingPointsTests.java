package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import org.junit.jupiter.api.Test;

class StartingPointsTests {
    private final TestConsumer consumer = new TestConsumer();
    private final MemoryDatabase database = new MemoryDatabase();
    private final StartingPoints points = new StartingPoints(database, _ -> MemoryDatabase.LOG);

    @Test
    void theDatabaseSaysWhere() {
        consumer.log(0, 0, "a", "b", "c");
        database.stands(0, 2);
        assertThat(points.of(TestConsumer.partition(0), consumer)).isEqualTo(at(2));
    }

    @Test
    void withoutProgressThePartitionBeginsWithItsLog() {
        consumer.log(0, 7, "a", "b", "c");
        assertThat(points.of(TestConsumer.partition(0), consumer)).isEqualTo(at(7));
        assertThat(database.next(0)).isEqualTo(7);
    }

    @Test
    void progressBeyondTheLogIsNoPlaceToStart() {
        consumer.log(0, 0, "a");
        database.stands(0, 2);
        assertThat(points.of(TestConsumer.partition(0), consumer)).isInstanceOf(StartingPoint.Stopped.class);
    }

    private static StartingPoint at(long offset) {
        return new StartingPoint.At(new NextOffset(offset), MemoryDatabase.LOG, new NextOffset(offset));
    }
}
