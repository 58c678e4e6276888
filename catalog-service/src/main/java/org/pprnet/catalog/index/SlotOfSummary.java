package org.pprnet.catalog.index;

import java.util.Arrays;
import java.util.UUID;

/** Which slot holds a summary now: a hash table of slots with open addressing, a few bytes per summary. For one thread. */
final class SlotOfSummary {

    /** No slot is below zero. */
    static final int NONE = -1;

    private static final int SMALLEST = 1_024;

    private final Slots slots;
    private int[] table = empty(SMALLEST);
    private int known;

    SlotOfSummary(Slots slots) {
        this.slots = slots;
    }

    /** The slot of a summary; {@link #NONE} if it has none. */
    int get(UUID id) {
        return table[find(table, id)];
    }

    /** Makes a slot the one of its summary. */
    void put(UUID id, int slot) {
        int place = find(table, id);
        known += table[place] == NONE ? 1 : 0;
        table[place] = slot;
        if (known * 2 > table.length) {
            grow();
        }
    }

    private void grow() {
        int[] larger = empty(table.length * 2);
        for (int slot : table) {
            if (slot != NONE) {
                larger[find(larger, slots.id(slot))] = slot;
            }
        }
        table = larger;
    }

    private int find(int[] table, UUID id) {
        int place = spread(id) & (table.length - 1);
        while (table[place] != NONE && !slots.is(table[place], id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static int spread(UUID id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private static int[] empty(int size) {
        int[] table = new int[size];
        Arrays.fill(table, NONE);
        return table;
    }
}
