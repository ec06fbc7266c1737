package io.tidegate.e2e;

import io.tidegate.Tidegate;
import io.tidegate.approval.Story;
import io.tidegate.testkit.Background;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TestSettings;
import io.tidegate.testkit.Worlds;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test in a real browser: the whole application listens on a port, its clock is the test's. */
@SpringBootTest(classes = Tidegate.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.class, TestSettings.class})
@Import({
  TestClock.class,
  Background.class,
  Worlds.class,
  Outbox.class,
  Desks.class,
  PlaceFinder.class,
  Story.Doors.class
})
@TestExecutionListeners(
    listeners = DesksLeft.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
