package io.tidegate.e2e;

import io.tidegate.demo.Northlight;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the routes lead in the demo's world.
 *
 * @param visits addresses for each route; of some routes several, as what stands there differs
 * @param strange addresses of what is another client's, which does not exist for a client's person
 */
record Places(Northlight northlight, Map<String, List<String>> visits, Set<String> strange) {}
