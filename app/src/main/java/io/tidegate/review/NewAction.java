package io.tidegate.review;

import io.tidegate.kernel.PersonId;
import java.time.LocalDate;

/** An action as somebody asks for it. */
public record NewAction(String what, PersonId owner, LocalDate due) {}
