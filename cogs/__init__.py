"""What members see: commands, replies, buttons. Where to look:

- what a person does: asking, checking, timeline, figures, articles, reading, guidance, privacy, messages; an
  administrator: setting_up, diagnosing; an editor: newsroom
- what stands below a reply: answer_buttons says which; context, furthering, voting, sharing, removing, handing_in,
  downloads, paging, forgetting, setup_controls are they; buttons is what all have in common, known_buttons lists them
- a plain message: hearing (is it a question?), mentions (ids in words), pacing (not too often?), replying (what is
  said), delivery (how it is sent), answered, continued and recollection (what was said to what), deleting (what goes
  with it); latest is what they remember in
- what happens by itself: housekeeping; what nobody answers: unclaimed
- the place: places, permissions, languages; the settings: preferences; what is offered while somebody types: choices
- the line: insistence (what is lost is sent again), patience (the base is not waited for too long), awaited (open
  forms), faults (what went wrong lately)
- host: what a cog may expect of the bot; presentation: values in, replies out
"""
