/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Topology</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Topology#getSites <em>Sites</em>}</li>
 *   <li>{@link org.howdah.model.topology.Topology#getHosts <em>Hosts</em>}</li>
 *   <li>{@link org.howdah.model.topology.Topology#getServers <em>Servers</em>}</li>
 *   <li>{@link org.howdah.model.topology.Topology#getSets <em>Sets</em>}</li>
 *   <li>{@link org.howdah.model.topology.Topology#getLinks <em>Links</em>}</li>
 *   <li>{@link org.howdah.model.topology.Topology#getArchitecture <em>Architecture</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getTopology()
 * @model
 * @generated
 */
public interface Topology extends Element {
	/**
	 * Returns the value of the '<em><b>Sites</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Site}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sites</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Sites()
	 * @model containment="true"
	 * @generated
	 */
	EList<Site> getSites();

	/**
	 * Returns the value of the '<em><b>Hosts</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Host}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Hosts</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Hosts()
	 * @model containment="true"
	 * @generated
	 */
	EList<Host> getHosts();

	/**
	 * Returns the value of the '<em><b>Servers</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Server}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Servers</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Servers()
	 * @model containment="true"
	 * @generated
	 */
	EList<Server> getServers();

	/**
	 * Returns the value of the '<em><b>Sets</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.ReplicationSet}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sets</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Sets()
	 * @model containment="true"
	 * @generated
	 */
	EList<ReplicationSet> getSets();

	/**
	 * Returns the value of the '<em><b>Links</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Link}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Links</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Links()
	 * @model containment="true"
	 * @generated
	 */
	EList<Link> getLinks();

	/**
	 * Returns the value of the '<em><b>Architecture</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Architecture</em>' containment reference.
	 * @see #setArchitecture(Architecture)
	 * @see org.howdah.model.topology.TopologyPackage#getTopology_Architecture()
	 * @model containment="true"
	 * @generated
	 */
	Architecture getArchitecture();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Topology#getArchitecture <em>Architecture</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Architecture</em>' containment reference.
	 * @see #getArchitecture()
	 * @generated
	 */
	void setArchitecture(Architecture value);

} // Topology
