package org.quanze.web.exercise;

import org.quanze.exercise.Ground;

/** What a ground says, in a sentence of each language. */
record GroundSentence(String zh, String en) {

  static GroundSentence of(Ground ground) {
    return switch (ground) {
      case IN_FORCE ->
          of("该事项在册在用，可以行使", "It stands in force on the public list and may be exercised");
      case ENTRUSTED ->
          of("该部门受委托，可以实施主体的名义行使", "It is entrusted and may be exercised in the holder’s name");
      case SUSPENDED -> of("该事项已暂停，不得行使", "It is suspended and may not be exercised");
      case CANCELLED -> of("该事项已取消，不得行使", "It was cancelled and may not be exercised");
      case DELEGATED -> of("该事项已下放，由承接方行使", "It was handed over; the receivers exercise it");
      case DELEGATED_THERE ->
          of("该事项在所问区域已下放，由承接方行使", "It was handed over there; the receiver exercises it");
      case TRANSFERRED -> of("该事项已划出，由划入部门行使", "It went to another unit, which exercises it");
      case RECALLED -> of("该事项已被收回", "It went back to the government that had handed it over");
      case MERGED -> of("该事项已并入其他事项", "It was merged into another item");
      case SPLIT -> of("该事项已拆分为其他事项", "It was split into other items");
      case INTERNAL -> of("该事项已转为内部事项", "It is no longer published");
      case UNEXPLAINED -> of("该事项已不在册，原因不明", "It no longer stands, by no decision that is known");
      case NOT_YET_EFFECTIVE -> of("该事项尚未生效，不得行使", "It is announced and not yet effective");
      case OUTSIDE -> of("所问区域不在该部门的管辖之内", "The unit does not cover the territory");
      case HELD_BY_ANOTHER -> of("该事项由其他部门行使", "Another unit holds it");
      case NOT_LISTED ->
          of("公开清单中没有该事项，不得行使", "The public lists do not show it; it may not be exercised");
    };
  }

  private static GroundSentence of(String zh, String en) {
    return new GroundSentence(zh, en);
  }
}
