package io.tidegate.directory.web;

import io.tidegate.directory.Client;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a client.
 *
 * @param client null while it is being added
 */
public record ClientFormPage(Frame frame, Form form, @Nullable Client client, List<Option> zones)
    implements View {}
