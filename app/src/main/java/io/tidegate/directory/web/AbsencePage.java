package io.tidegate.directory.web;

import io.tidegate.directory.Person;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Who decides while this person is away.
 *
 * @param self whether the reader is the person
 */
public record AbsencePage(
    Frame frame, Person person, boolean self, Form form, List<PersonPage.Absence> absences)
    implements View {}
