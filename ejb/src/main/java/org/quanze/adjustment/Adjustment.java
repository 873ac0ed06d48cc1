package org.quanze.adjustment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanze.item.Content;

/**
 * One adjustment (调整) of a decision: the only way in which a list changes. The family is closed:
 * what enters, is renewed, leaves, rests, is remade, is conferred on others, and what is reformed
 * as a whole. Each names the version that it was drafted on, so that nothing is changed that
 * somebody else has changed meanwhile. What each does is told in {@link Effects}.
 */
public sealed interface Adjustment
    permits Entrance, Renewal, Departure, Rest, Conversion, Conferral, Reform {

  /** Kinds as they are named in decisions. */
  enum Kind {
    /** 新增. */
    ADD(Entrance.Add.class),
    /** 承接: of a handover. */
    ACCEPT(Entrance.Accept.class),
    /** 承接(上级): from a level outside the registry. */
    ACCEPT_EXTERNAL(Entrance.AcceptExternal.class),
    /** 变更. */
    CHANGE(Renewal.Change.class),
    /** 部分取消. */
    PARTIAL_CANCEL(Renewal.PartialCancel.class),
    /** 取消初审环节. */
    DROP_PREREVIEW(Renewal.DropPrereview.class),
    /** 调整类别. */
    RECLASSIFY(Renewal.Reclassify.class),
    /** 重新编码. */
    RECODE(Renewal.Recode.class),
    /** 更正. */
    CORRECT(Renewal.Correct.class),
    /** 取消. */
    CANCEL(Departure.Cancel.class),
    /** 转为内部事项. */
    TO_INTERNAL(Departure.ToInternal.class),
    /** 暂停. */
    SUSPEND(Rest.Suspend.class),
    /** 恢复. */
    RESUME(Rest.Resume.class),
    /** 合并. */
    MERGE(Conversion.Merge.class),
    /** 拆分, 分设. */
    SPLIT(Conversion.Split.class),
    /** 划转. */
    TRANSFER(Conversion.Transfer.class),
    /** 实施机关变更. */
    CHANGE_IMPLEMENTER(Conversion.ChangeImplementer.class),
    /** 下放. */
    DELEGATE(Conferral.Delegate.class),
    /** 部分下放. */
    PARTIAL_DELEGATE(Conferral.PartialDelegate.class),
    /** 赋权, 赋予. */
    EMPOWER(Conferral.Empower.class),
    /** 收回. */
    RECALL(Conferral.Recall.class),
    /** 委托. */
    ENTRUST(Conferral.Entrust.class),
    /** 终止委托. */
    END_ENTRUSTMENT(Conferral.EndEntrustment.class),
    /** 更名. */
    RENAME_UNIT(Reform.RenameUnit.class),
    /** 机构改革. */
    REORGANISE(Reform.Reorganise.class),
    /** 类别体系变更. */
    MIGRATE_SCHEME(Reform.MigrateScheme.class),
    /** 原因不明: in imported histories alone. */
    UNEXPLAINED(Entrance.Unexplained.class, Departure.Unexplained.class);

    private final Class<? extends Adjustment> form;
    private final Class<? extends Adjustment> other;

    Kind(Class<? extends Adjustment> form) {
      this(form, form);
    }

    Kind(Class<? extends Adjustment> entering, Class<? extends Adjustment> leaving) {
      this.form = entering;
      this.other = leaving;
    }

    /** The forms that an adjustment of this kind takes: one, or two. */
    Set<Class<? extends Adjustment>> forms() {
      return form.equals(other) ? Set.of(form) : Set.of(form, other);
    }
  }

  /** The kind. */
  default Kind kind() {
    return Kinds.of(this);
  }

  /** Day from which it has effect; null for the day of the decision. */
  @Nullable LocalDate effectiveOn();

  /** Why (事由). */
  @Nullable String reason();

  /** The contents that it gives to items. */
  default Stream<Content> contents() {
    return Stream.empty();
  }

  /** The items that stand on the list and that it names. */
  default Stream<Subject> subjects() {
    return Stream.empty();
  }

  /** An adjustment of one item that stands on the list. */
  sealed interface OfOne
      permits Conferral.Conferring,
          Conferral.PartialDelegate,
          Conversion.ChangeImplementer,
          Conversion.Split,
          Conversion.Transfer,
          Departure,
          Renewal,
          Rest {
    /** The item. */
    Subject subject();
  }

  /**
   * An item with the version that the draft was made on.
   *
   * @param item identity of the item
   * @param baseVersion number of the version that stood when the line was drafted
   */
  record Subject(UUID item, int baseVersion) {}

  /** An item that comes into being, with its contents. */
  record NewItem(UUID item, Content content) {}
}
