package org.pprnet.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Frame SOCKET = new Frame("sun.nio.ch.SocketDispatcher", "write0");
    private static final Frame NETTY = new Frame("io.netty.channel.nio.NioIoHandler", "run");
    private static final Frame TREE = new Frame("org.pprnet.feed.render.Tree", "write");
    private static final Frame FEED = new Frame("org.pprnet.feed.serve.Feed", "lambda$answer$3");
    private static final Frame GENERATED = new Frame("org.pprnet.feed.serve.$Feed$Definition$Exec", "dispatch");

    private final Samples samples = new Samples();

    @Test
    void eachSampleCountsOnceHoweverOftenAMethodIsOnItsStack() {
        samples.add(List.of(TREE, TREE, TREE, FEED));
        samples.add(List.of(SOCKET, NETTY));
        assertThat(costs().ours()).containsExactly(new Share("org.pprnet.feed.render.Tree.write", 0.5),
                new Share("org.pprnet.feed.serve.Feed.answer", 0.5));
    }

    @Test
    void methodAtTheTopHasTheTimeItself() {
        samples.add(List.of(SOCKET, NETTY));
        samples.add(List.of(SOCKET, NETTY));
        samples.add(List.of(TREE, FEED));
        samples.add(List.of(TREE, NETTY));
        assertThat(costs().methods()).containsExactly(new Share("org.pprnet.feed.render.Tree.write", 0.5),
                new Share("sun.nio.ch.SocketDispatcher.write0", 0.5));
    }

    @Test
    void generatedCodeIsNotAmongOurMethods() {
        samples.add(List.of(GENERATED, FEED));
        assertThat(costs().ours()).extracting(Share::name).containsExactly("org.pprnet.feed.serve.Feed.answer");
    }

    @Test
    void samplesWithoutAStackStayPartOfTheWhole() {
        samples.add(List.of());
        samples.add(List.of(TREE));
        assertThat(costs().samples()).isEqualTo(2);
        assertThat(costs().code()).containsExactlyInAnyOrder(new Share("ours: feed.render", 0.5),
                new Share(Purpose.UNKNOWN, 0.5));
    }

    private Costs costs() {
        return samples.costs("a sampler", 0);
    }
}
