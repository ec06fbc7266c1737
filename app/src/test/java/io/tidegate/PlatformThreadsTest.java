package io.tidegate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.TidegateTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;

/** Virtual threads can wait for each other for ever here: docs/adr/0004-platform-threads.md. */
@TidegateTest
class PlatformThreadsTest {
  @Autowired Environment environment;
  @Autowired AsyncTaskExecutor executor;

  @Test
  void requestsAreNotServedByVirtualThreads() {
    assertThat(Threading.VIRTUAL.isActive(environment)).isFalse();
  }

  @Test
  void whatFollowsADeedDoesNotRunOnOne() {
    CompletableFuture<Thread> thread = executor.submitCompletable(Thread::currentThread);
    assertThat(thread.join().isVirtual()).isFalse();
  }
}
