package io.tidegate.testkit;

import io.tidegate.approval.Story;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL, with a clock that the test ticks. All such
 * tests share one application; each makes its own account, so none sees another's rows.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabase.class, TestSettings.class})
@Import({
  TestClock.class,
  Background.class,
  Worlds.class,
  Browser.class,
  Passerby.class,
  Outbox.class,
  Api.class,
  ContractCheck.class,
  Story.Doors.class
})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TidegateTest {}
