package org.quanze.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanze.exercise.CanExercise;
import org.quanze.exercise.ExerciseAnswer;
import org.quanze.exercise.Ground;
import org.quanze.oracle.Exercise;
import org.quanze.oracle.Item;
import org.quanze.oracle.Land;
import org.quanze.oracle.Oracle;
import org.quanze.oracle.Oracle.Point;

/** Who may exercise what, on which ground, and who held it before and after (I10, I11). */
final class Powers {

  private final Land land;
  private final Stage stage;
  private final Oracle oracle;
  private final Player player;

  Powers(Land land, Stage stage, Oracle oracle, Player player) {
    this.land = land;
    this.stage = stage;
    this.oracle = oracle;
    this.player = player;
  }

  /** Some questions, of what is known now; the number of acts decides which. */
  void agree(int questions, List<LocalDate> days) {
    Random chance = new Random(oracle.acts().size());
    List<Item> items = List.copyOf(oracle.picture(LocalDate.MAX).items.values());
    List<String> units = land.units().keySet().stream().sorted().toList();
    List<String> territories = land.above().keySet().stream().sorted().toList();
    for (int i = 0; i < questions && !items.isEmpty(); i++) {
      Item item = one(items, chance);
      LocalDate day = one(days, chance).plusDays(chance.nextInt(3) - 1);
      String unit = chance.nextInt(3) > 0 ? concerned(item, day, chance) : one(units, chance);
      agree(unit, item.id(), day, chance.nextInt(4) == 0 ? null : one(territories, chance));
    }
  }

  private static <T> T one(List<T> all, Random chance) {
    return all.get(chance.nextInt(all.size()));
  }

  /** The holder, or one that is entrusted. */
  private String concerned(Item item, LocalDate day, Random chance) {
    List<String> all = new ArrayList<>(List.of(item.unit()));
    Point at = new Point(day, oracle.acts().size());
    land.units().keySet().stream()
        .sorted()
        .filter(unit -> oracle.entrusted(unit, at).contains(item.id()))
        .forEach(all::add);
    return one(all, chance);
  }

  /** One question, asked of both. */
  void agree(String unit, String item, LocalDate day, @Nullable String territory) {
    Point at = new Point(day, oracle.acts().size());
    Exercise exercise = oracle.exercise(at);
    ExerciseAnswer answer = answer(unit, item, day, territory);
    String where = "%s for %s in %s at %s".formatted(unit, item, territory, at);
    assertEquals(exercise.ground(unit, item, territory).name(), answer.ground().name(), where);
    if (territory != null) {
      assertEquals(exercise.may(unit, item, territory), answer.may(), where);
    }
    Set<String> chain = new TreeSet<>();
    exercise
        .chain(item)
        .forEach(s -> chain.add(held(player.names().id(s.item()), s.unit(), s.from(), s.to())));
    Set<String> theirs = new TreeSet<>();
    answer
        .chain()
        .forEach(h -> theirs.add(held(h.item(), stage.nameOf(h.department()), h.from(), h.to())));
    assertEquals(chain.toString(), theirs.toString(), where);
  }

  private static String held(Object item, String unit, LocalDate from, @Nullable LocalDate to) {
    return "%s %s from %s to %s".formatted(item, unit, from, to);
  }

  /** What the registry answers, of anywhere. */
  Ground ground(String unit, String item, LocalDate day) {
    return answer(unit, item, day, null).ground();
  }

  private ExerciseAnswer answer(
      String unit, String item, LocalDate day, @Nullable String territory) {
    return stage
        .registry()
        .read(
            () ->
                stage
                    .registry()
                    .get(CanExercise.class)
                    .answer(
                        stage.unit(unit).uid(),
                        player.names().id(item),
                        day,
                        territory == null ? null : Stage.code(territory)));
  }
}
