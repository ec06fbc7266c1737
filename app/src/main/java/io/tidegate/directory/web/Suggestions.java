package io.tidegate.directory.web;

import io.tidegate.ui.View;
import java.util.List;

/** The people a field offers while somebody types. */
public record Suggestions(List<String> people) implements View {}
