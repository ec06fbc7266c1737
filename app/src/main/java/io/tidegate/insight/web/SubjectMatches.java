package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;

/** What the form offers while somebody types the name of an item, a service or a client. */
record SubjectMatches(List<String> names) implements View {}
