/**
 */
package org.howdah.model.topology;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Server</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.Server#getHost <em>Host</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getPort <em>Port</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getVersion <em>Version</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getDataDirectory <em>Data Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getSocketDirectory <em>Socket Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getBinDirectory <em>Bin Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.Server#getDatabases <em>Databases</em>}</li>
 * </ul>
 *
 * @see org.howdah.model.topology.TopologyPackage#getServer()
 * @model
 * @generated
 */
public interface Server extends Element {
	/**
	 * Returns the value of the '<em><b>Host</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Host</em>' attribute.
	 * @see #setHost(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_Host()
	 * @model
	 * @generated
	 */
	String getHost();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getHost <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Host</em>' attribute.
	 * @see #getHost()
	 * @generated
	 */
	void setHost(String value);

	/**
	 * Returns the value of the '<em><b>Port</b></em>' attribute.
	 * The default value is <code>"5432"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Port</em>' attribute.
	 * @see #isSetPort()
	 * @see #unsetPort()
	 * @see #setPort(int)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_Port()
	 * @model default="5432" unsettable="true"
	 * @generated
	 */
	int getPort();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Port</em>' attribute.
	 * @see #isSetPort()
	 * @see #unsetPort()
	 * @see #getPort()
	 * @generated
	 */
	void setPort(int value);

	/**
	 * Unsets the value of the '{@link org.howdah.model.topology.Server#getPort <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetPort()
	 * @see #getPort()
	 * @see #setPort(int)
	 * @generated
	 */
	void unsetPort();

	/**
	 * Returns whether the value of the '{@link org.howdah.model.topology.Server#getPort <em>Port</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Port</em>' attribute is set.
	 * @see #unsetPort()
	 * @see #getPort()
	 * @see #setPort(int)
	 * @generated
	 */
	boolean isSetPort();

	/**
	 * Returns the value of the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Major version of PostgreSQL, such as 15; found out from the node where it is left out.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Version</em>' attribute.
	 * @see #setVersion(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_Version()
	 * @model
	 * @generated
	 */
	String getVersion();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getVersion <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Version</em>' attribute.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(String value);

	/**
	 * Returns the value of the '<em><b>Data Directory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Data Directory</em>' attribute.
	 * @see #setDataDirectory(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_DataDirectory()
	 * @model
	 * @generated
	 */
	String getDataDirectory();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getDataDirectory <em>Data Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Data Directory</em>' attribute.
	 * @see #getDataDirectory()
	 * @generated
	 */
	void setDataDirectory(String value);

	/**
	 * Returns the value of the '<em><b>Socket Directory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Socket Directory</em>' attribute.
	 * @see #setSocketDirectory(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_SocketDirectory()
	 * @model
	 * @generated
	 */
	String getSocketDirectory();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getSocketDirectory <em>Socket Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Socket Directory</em>' attribute.
	 * @see #getSocketDirectory()
	 * @generated
	 */
	void setSocketDirectory(String value);

	/**
	 * Returns the value of the '<em><b>Bin Directory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Bin Directory</em>' attribute.
	 * @see #setBinDirectory(String)
	 * @see org.howdah.model.topology.TopologyPackage#getServer_BinDirectory()
	 * @model
	 * @generated
	 */
	String getBinDirectory();

	/**
	 * Sets the value of the '{@link org.howdah.model.topology.Server#getBinDirectory <em>Bin Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bin Directory</em>' attribute.
	 * @see #getBinDirectory()
	 * @generated
	 */
	void setBinDirectory(String value);

	/**
	 * Returns the value of the '<em><b>Databases</b></em>' containment reference list.
	 * The list contents are of type {@link org.howdah.model.topology.Database}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Databases</em>' containment reference list.
	 * @see org.howdah.model.topology.TopologyPackage#getServer_Databases()
	 * @model containment="true"
	 * @generated
	 */
	EList<Database> getDatabases();

} // Server
