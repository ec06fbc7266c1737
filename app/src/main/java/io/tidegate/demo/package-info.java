/**
 * The demo: fills an empty database with two accounts, told in chapters. {@link
 * io.tidegate.demo.DemoChapter} is how later rooms' stories are added. Above everything, so it may
 * use every room; nothing may use it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package io.tidegate.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
