package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hands the reference the stages of an approval in its own plain words. */
final class NaiveReading {
  private NaiveReading() {}

  static NaiveApproval of(List<JudgedStage> stages) {
    List<List<NaiveApproval.Part>> groups = new ArrayList<>();
    for (JudgedStage judged : stages) {
      while (groups.size() <= judged.group()) {
        groups.add(new ArrayList<>());
      }
      groups.get(judged.group()).add(part(judged));
    }
    return new NaiveApproval(groups, stages.getFirst().bench().involved());
  }

  private static NaiveApproval.Part part(JudgedStage judged) {
    Stage stage = judged.stage();
    String rule =
        switch (stage.rule()) {
          case Rule.AnyOne _ -> "any";
          case Rule.AtLeast _ -> "n";
          case Rule.Majority _ -> "majority";
          case Rule.Everyone _ -> "all";
        };
    int n = stage.rule() instanceof Rule.AtLeast(int count) ? count : 1;
    Set<PersonId> eligible = new HashSet<>(judged.bench().members());
    eligible.removeAll(judged.bench().involved());
    int attendance = (int) Math.ceil(eligible.size() * stage.attendance().percent() / 100.0);
    return new NaiveApproval.Part(
        judged.bench().members(),
        rule,
        n,
        Math.max(attendance, stage.attendance().people()),
        stage.scope());
  }
}
