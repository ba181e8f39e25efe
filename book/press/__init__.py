"""The press: sections of HTML become pages, and pages become facts and findings.

Only `press.engine` knows WeasyPrint. Nothing here knows Markdown, or how a bound file is made.
The compiler uses it so:

    with pressroom(jobs, sink, cache, step) as press:
        press.pool.warm_up()  # a worker loads the engine while the manuscript is read
        fragments = fragmenter(sections, sheets, book.root)
        settled = settle(fragments, last_map, press.lay_out_many, sink)
        proof.inspect(settled, sink)
        if settled.is_whole:
            pdf = bind(settled.gatherings(), book.meta, font_cutter(fragments))
"""
