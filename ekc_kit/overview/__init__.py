"""Many people at once: what comes in as a table.

The only package that uses pandas, and only when a workbook is read: importing it costs nothing.
"""
