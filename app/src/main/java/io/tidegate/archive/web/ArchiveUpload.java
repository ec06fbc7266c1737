package io.tidegate.archive.web;

import io.tidegate.access.SetUp;
import io.tidegate.ui.LargeUpload;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an archive is sent by whoever sets an empty installation up, and so has the code. */
@Configuration(proxyBeanMethods = false)
class ArchiveUpload {
  @Bean
  LargeUpload sentArchives(SetUp setUp) {
    return new LargeUpload(
        BringInController.PATH, Set.of(), code -> !setUp.isDone() && setUp.isCode(code));
  }
}
