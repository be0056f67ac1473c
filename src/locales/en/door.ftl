# The page of the day, at a site’s door.

door-as-of = As of { $date }, { $time }.
door-refresh = Refresh
door-now = Here now
door-coming = Still to come
door-over = Just over
door-new = first time here
door-is-here = Here
door-did-not-come = Not here
door-present = came
door-absent = did not come
door-undo = Undo
door-nobody = Nobody is expected today.
door-confidential = This page holds names: show it to people of the team only.
door-closed = It may have expired. Ask the coordination for another one.
door-guest = for one day
door-deliveries = Deliveries today
