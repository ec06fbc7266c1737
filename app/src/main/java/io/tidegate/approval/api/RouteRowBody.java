package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a decision table as a program writes it. */
@Schema(
    name = "RouteRowBody",
    example =
        """
        {"row": {"name": "firewalls", "when": {"types": ["NORMAL"], "categories": ["firewall"]},
                 "route": {"preapproved": false, "groups": [[{"name": "Network lead",
                   "approvers": [{"are": "holders", "role": "CHANGE_MANAGER"}], "rule": {"rule": "any"},
                   "attendance": {"people": 0, "percent": 0}, "scope": []}]]}},
         "before": 0}
        """)
record RouteRowBody(
    @Schema(
            description =
                "The row as a policy’s file writes it: “name”, “when”, “route”, “informed”. What is"
                    + " left out of “when” is not asked; without “informed” nobody is told")
        @Nullable Map<String, Object> row,
    @Schema(description = "Of a new row: the place before which it goes; left out, it goes last")
        @Nullable Integer before) {}
