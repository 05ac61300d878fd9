package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

class PatchTest {

    private final Topology shop = Samples.topology(Samples.SHOP);

    private Scene live(long lag) {
        return Scenes.make(Samples.input(shop).with(Samples.shopLive(lag), View.OBSERVED));
    }

    @Test
    void aNewLagChangesOneLineAndNothingElse() {
        ScenePatch patch = Scenes.patch(live(1), live(123_456_789)).orElseThrow();
        assertEquals(0, patch.boxes().size());
        assertEquals(1, patch.lines().size());
        assertEquals("copy", patch.lines().getFirst().element().getId());
        assertEquals(live(1).lines().getFirst().label(), live(123_456_789).lines().getFirst().label(), "its label keeps its size");
    }

    @Test
    void nothingChangedIsAnEmptyPatch() {
        assertTrue(Scenes.patch(live(1), live(1)).orElseThrow().isEmpty());
    }

    @Test
    void goingLiveMovesNothing() {
        Scene drawn = Samples.scene(shop);
        Scene live = Scenes.make(Samples.input(shop).with(null, View.OBSERVED));
        ScenePatch patch = Scenes.patch(drawn, live).orElseThrow();
        assertEquals(2, patch.boxes().size());
        assertEquals(2, patch.lines().size());
    }

    @Test
    void whatMovedCannotBePatched() {
        Scene moved = Scenes.make(SceneInput.of(shop, Layout.EMPTY.with("host slave1", Place.at(900, 0)), Samples.TECHNOLOGIES));
        assertEquals(Optional.empty(), Scenes.patch(Samples.scene(shop), moved));
        assertEquals(Optional.empty(), Scenes.patch(Samples.scene(shop), live(1)), "an unexpected link appeared");
    }
}
