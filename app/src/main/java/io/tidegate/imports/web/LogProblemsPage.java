package io.tidegate.imports.web;

import io.tidegate.imports.Finding;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with a log, row by row.
 *
 * @param flaw the one that is looked at; empty for all
 * @param newer the address of the first page; null on it
 * @param older the address of the page after; null when there is none
 * @param toMend where the rows that are not taken are downloaded; null when there are none
 */
public record LogProblemsPage(
    Frame frame,
    String fileName,
    String path,
    String flaw,
    List<Option> flaws,
    List<Finding> findings,
    @Nullable String newer,
    @Nullable String older,
    @Nullable String toMend)
    implements View {}
