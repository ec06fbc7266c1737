package io.tidegate.directory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a person.
 *
 * @param person null while they are being added
 * @param client whose person they are or will be; null for staff
 * @param clients what may be chosen; empty once the person is here
 */
public record PersonFormPage(
    Frame frame,
    Form form,
    @Nullable Person person,
    @Nullable Client client,
    List<Option> clients,
    List<Option> departments,
    List<Option> zones)
    implements View {}
