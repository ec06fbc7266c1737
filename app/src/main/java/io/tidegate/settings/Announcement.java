package io.tidegate.settings;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where Tidegate is once it takes requests, and who may sign in to the demo. */
@Component
class Announcement {
  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final Site site;
  private final ObjectProvider<DemoSignIns> demo;

  Announcement(Site site, ObjectProvider<DemoSignIns> demo) {
    this.site = site;
    this.demo = demo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    LOG.info("Tidegate is ready at {}{}", site.address(), site.demo() ? signIns() : "");
  }

  private String signIns() {
    return demo.orderedStream()
        .flatMap(signIns -> signIns.lines().stream())
        .map(line -> "\n  " + line)
        .collect(Collectors.joining());
  }
}
