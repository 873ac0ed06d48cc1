package org.quanze.web.adjustment;

import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.ChangeSet;

/**
 * The draft was saved.
 *
 * @param changeSet as it stands now, for who may still see it
 */
public record ChangeSetSaved(@Nullable ChangeSet changeSet) {}
