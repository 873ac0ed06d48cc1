@org.jspecify.annotations.NullMarked
package org.quanze.exercise;
