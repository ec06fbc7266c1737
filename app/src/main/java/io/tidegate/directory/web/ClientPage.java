package io.tidegate.directory.web;

import gg.jte.Content;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * One client: who and where it is, its people, and what other rooms show of it.
 *
 * @param clock what time it is there
 * @param people the first few by name
 * @param headcount how many there are
 */
public record ClientPage(
    Frame frame,
    Client client,
    boolean administers,
    String clock,
    List<Person> people,
    int headcount,
    List<Content> panels)
    implements View {}
