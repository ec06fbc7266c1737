package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stage more, as a program writes it. */
@Schema(
    name = "RouteAdditionBody",
    example =
        """
        {"addition": {"when": {"types": ["NORMAL"], "clients": ["BB"]},
                      "stage": {"name": "Network lead",
                        "approvers": [{"are": "holders", "role": "CHANGE_MANAGER"}], "rule": {"rule": "any"},
                        "attendance": {"people": 0, "percent": 0}, "scope": []}}}
        """)
record RouteAdditionBody(
    @Schema(
            description =
                "As a policy’s file writes it: “when” and “stage”. What is left out of “when” is"
                    + " not asked. A client is named by its id or its short name")
        @Nullable Map<String, Object> addition) {}
