"""Opens exported graphs with NetworkX and igraph and prints what they found as JSON.

usage: openGraphs.py FOLDER   (with sample.gexf, .graphml, .net, .node-link.json, .cyjs)
"""
import inspect
import json
import sys

import igraph
import networkx as nx


def networkx_graph(graph):
    return {
        "program": f"NetworkX {nx.__version__}",
        "directed": graph.is_directed(),
        "nodes": [[str(key), data] for key, data in graph.nodes(data=True)],
        "edges": [[str(a), str(b), data] for a, b, data in graph.edges(data=True)],
    }


def filled(attributes):
    """igraph gives every element every attribute: NaN or an empty text where the file has none."""
    return {name: value for name, value in attributes.items() if value == value and value != ""}


def igraph_graph(graph):
    name = "name" if "name" in graph.vs.attributes() else "id"
    return {
        "program": f"igraph {igraph.__version__}",
        "directed": graph.is_directed(),
        "nodes": [[vertex[name], filled(vertex.attributes())] for vertex in graph.vs],
        "edges": [[graph.vs[e.source][name], graph.vs[e.target][name], filled(e.attributes())] for e in graph.es],
    }


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def node_link(path):
    """The name of the list of edges is told by `edges` from NetworkX 3.4, by `link` before."""
    name = "edges" if "edges" in inspect.signature(nx.node_link_graph).parameters else "link"
    return nx.node_link_graph(read_json(path), **{name: "edges"})


folder = sys.argv[1]
opened = {
    "gexf by NetworkX": networkx_graph(nx.read_gexf(f"{folder}/sample.gexf")),
    "graphml by NetworkX": networkx_graph(nx.read_graphml(f"{folder}/sample.graphml", force_multigraph=True)),
    "graphml by igraph": igraph_graph(igraph.Graph.Read_GraphML(f"{folder}/sample.graphml")),
    "pajek by NetworkX": networkx_graph(nx.read_pajek(f"{folder}/sample.net")),
    "pajek by igraph": igraph_graph(igraph.Graph.Read_Pajek(f"{folder}/sample.net")),
    "node-link by NetworkX": networkx_graph(node_link(f"{folder}/sample.node-link.json")),
    "cytoscape by NetworkX": networkx_graph(nx.cytoscape_graph(read_json(f"{folder}/sample.cyjs"))),
}
json.dump(opened, sys.stdout)
