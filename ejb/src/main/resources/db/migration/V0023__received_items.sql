-- By which handover an item was received: asked for each step of its line of descent.
CREATE INDEX handover_receiver_item ON handover (receiver_item_id) WHERE receiver_item_id IS NOT NULL;
