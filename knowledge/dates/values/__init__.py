"""What a date is: periods of the calendar and their arithmetic, feasts, EDTF, and what an expression says by itself."""
