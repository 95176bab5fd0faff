"""What editors do from within Discord: everything under `/kb`, and *Add to the base* in the menu of a message.

- desk puts it together; admission says who may; choosing and options are what a command takes; forms and showing, what
  all commands ask and reply with
- articles: adding, receiving (files and links), pending (a draft below its preview), unseen (saved while the line was
  down), editing, correcting, heading, undoing, looking_back
- the engine: teaching (aliases and pins), explaining (`/kb why`), statistics; all of it: moving
- what members asked in vain: questions (the list), open_questions (one of them), complaints (votes against an answer);
  telling who asked: telling, news (what is to be told), announcing (the messages)
"""
