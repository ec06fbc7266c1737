package io.tidegate.e2e;

/** Finds, for each route of a room, an address in the demo that shows what the page can show. */
interface RoomPlaces {
  void find();
}
