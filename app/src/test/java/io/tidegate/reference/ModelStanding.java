package io.tidegate.reference;

/** Whether standard changes may be made from a model, and begun (A4). */
public enum ModelStanding {
  ACTIVE,
  SUSPENDED,
  RETIRED
}
