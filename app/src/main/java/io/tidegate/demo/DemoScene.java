package io.tidegate.demo;

/** The parts of a change's story, in their order. */
enum DemoScene {
  DRAFT,
  SUBMIT,
  DOCUMENT,
  VIEWS,
  ASK,
  FIRST_VOTE,
  VOTES,
  HELD,
  START,
  HALF,
  FINISH,
  ACCEPT,
  CLOSE
}
