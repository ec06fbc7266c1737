package io.tidegate.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The NetBoxes of an account. */
@Schema(name = "NetboxSourceList")
record NetboxSourceList(List<NetboxSourceResource> items) {}
