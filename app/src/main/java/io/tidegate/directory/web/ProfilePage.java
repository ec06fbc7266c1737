package io.tidegate.directory.web;

import io.tidegate.directory.Person;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/** What people set for themselves. */
public record ProfilePage(
    Frame frame, Person person, Form form, List<Option> zones, List<Option> appearances)
    implements View {}
