"""The order of the work, and what is known of earlier builds."""
